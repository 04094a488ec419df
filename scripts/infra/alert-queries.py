"""
Runs the queries of infra/alerts on sample rows, in a third-party engine, and compares the number of rows returned.

    pip install duckdb-kql duckdb
    python3 scripts/infra/alert-queries.py

The engine does not support column_ifexists. The samples have none of those columns, so its second argument replaces the call.
"""

import datetime
import json
import pathlib
import re
import sys

try:
    import duckdb  # noqa: F401
    import duckdb_kql
except ImportError as missing:
    sys.exit(f"Missing: {missing.name} (pip install duckdb-kql duckdb)")

FOLDER = pathlib.Path(__file__).parent.parent.parent / "infra" / "alerts"
VAULT = "/subscriptions/s/resourceGroups/rg-cja/providers/Microsoft.KeyVault/vaults/kv-contoso-cja"
ADOBE = "251e3919-1940-4296-bb8b-6b9a5e8a4805"
PRINCIPAL = "d25e8c90-7f3b-4a16-9c4d-b8e107f6a352"
CREDENTIAL = "4e6c8b21-93fd-4a07-b5d2-17f0ae369c58"
VALUES = {
    "vaultId": VAULT,
    "keyName": "cja-cmk",
    "adobeAppId": ADOBE,
    "adobePrincipalId": PRINCIPAL,
    "verifyCredentialId": CREDENTIAL,
    "silentAfterHours": "26",
}
TABLES = """
create table AZKVAuditLogs(TimeGenerated timestamp, OperationName varchar, HttpStatusCode int, ResultSignature varchar,
  ResultDescription varchar, Identity json, RequestUri varchar, CallerIpAddress varchar, _ResourceId varchar);
create table AzureDiagnostics(TimeGenerated timestamp, OperationName varchar, ResultSignature varchar,
  ResultDescription varchar, ResourceId varchar, CallerIPAddress varchar);
create table AuditLogs(TimeGenerated timestamp, OperationName varchar, Result varchar, InitiatedBy json, TargetResources json);
create table AADServicePrincipalSignInLogs(TimeGenerated timestamp, FederatedCredentialId varchar, ResultType varchar);
create table AADManagedIdentitySignInLogs(TimeGenerated timestamp, FederatedCredentialId varchar, ResultType varchar);
"""
KEY = "https://kv-contoso-cja.vault.azure.net/keys/cja-cmk"
NOW = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)

connection = duckdb_kql.connect()
connection.execute(TABLES)
failed = 0


def query(name):
    text = (FOLDER / f"{name}.kql").read_text()
    for key, value in VALUES.items():
        text = text.replace("{" + key + "}", value)
    return re.sub(r'column_ifexists\("[^"]*", ((?:[^()]|\([^()]*\))*)\)', r"\1", text)


def expect(name, rows, why):
    global failed
    found = len(duckdb_kql.kql(connection, query(name)).fetchall())
    failed += found != rows
    print(f"{'ok' if found == rows else 'WRONG'}: {name}, {why}: {found} of {rows}")


def audit(operation, status, uri, app=ADOBE, vault=VAULT.upper()):
    row = [NOW, operation, status, "Result", "", json.dumps({"claim": {"appid": app}}), uri, "203.0.113.7", vault]
    connection.execute("insert into AZKVAuditLogs values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def sign_in(table, hours, credential, result):
    row = [NOW - datetime.timedelta(hours=hours), credential, result]
    connection.execute(f"insert into {table} values (?, ?, ?)", row)


def directory(operation, target):
    targets = json.dumps([{"id": target, "modifiedProperties": []}, {"id": "another"}])
    connection.execute("insert into AuditLogs values (?, ?, 'success', '{}', ?)", [NOW, operation, targets])


expect("key-changed", 0, "an empty log")
audit("KeyGet", 200, KEY)
audit("KeyUpdate", 403, f"{KEY}/abc")
audit("KeyUpdate", 200, f"{KEY}-2/abc")
audit("KeyDelete", 200, KEY, vault="/subscriptions/s/another")
expect("key-changed", 0, "reads, refusals, another key and another vault")
audit("KeyUpdate", 200, f"{KEY}/abc?api-version=7.6")
audit("KeyDelete", 200, f"{KEY}?api-version=7.6")
audit("KeyPurge", 204, "https://kv-contoso-cja.vault.azure.net:443/deletedkeys/cja-cmk")
expect("key-changed", 3, "disabled, deleted, purged")

connection.execute("delete from AZKVAuditLogs")
audit("KeyUnwrap", 200, f"{KEY}/abc/unwrapkey")
audit("KeyUnwrap", 429, f"{KEY}/abc/unwrapkey")
audit("KeyUnwrap", 503, f"{KEY}/abc/unwrapkey")
audit("KeyUnwrap", 403, f"{KEY}/abc/unwrapkey", app="another")
expect("adobe-refused", 0, "successful calls, throttling, Azure's own errors, another caller's refusal")
audit("KeyUnwrap", 403, f"{KEY}/abc/unwrapkey")
audit("KeyGet", 404, KEY, app=ADOBE.upper())
expect("adobe-refused", 2, "forbidden, and not found")

directory("Add service principal", PRINCIPAL)
directory("Update service principal", "another")
expect("adobe-principal-changed", 0, "the principal added, and another one changed")
directory("Update service principal", PRINCIPAL)
directory("Remove service principal", PRINCIPAL.upper())
expect("adobe-principal-changed", 2, "changed, removed")

expect("verify-not-signed-in", 1, "no sign-in")
sign_in("AADServicePrincipalSignInLogs", 27, CREDENTIAL, "0")
sign_in("AADServicePrincipalSignInLogs", 1, "another", "0")
sign_in("AADManagedIdentitySignInLogs", 1, CREDENTIAL, "700213")
expect("verify-not-signed-in", 1, "an old sign-in, one by another credential, and a failed one")
sign_in("AADManagedIdentitySignInLogs", 1, CREDENTIAL, "0")
expect("verify-not-signed-in", 0, "a managed identity's sign-in")

sys.exit(1 if failed else 0)
