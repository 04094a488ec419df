"""What the current clients of Key Vault do with the local cloud, as JSON. Signs in as a job does."""

import json
import os
import urllib.request

from azure.identity import ClientAssertionCredential
from azure.keyvault.keys import KeyClient
from azure.keyvault.keys.crypto import KeyWrapAlgorithm
from azure.mgmt.keyvault import KeyVaultManagementClient


def assertion():
    url = os.environ["ACTIONS_ID_TOKEN_REQUEST_URL"] + "&audience=api://AzureADTokenExchange"
    token = os.environ["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    return json.load(urllib.request.urlopen(request))["value"]


tenant = os.environ["AZURE_TENANT_ID"]
credential = ClientAssertionCredential(tenant, os.environ["AZURE_CLIENT_ID"], assertion)
keys = KeyClient("https://kv-contoso-cja.vault.azure.net", credential)
management = KeyVaultManagementClient(credential, os.environ["AZURE_SUBSCRIPTION_ID"])
group, vault, secret = "rg-cja", "kv-contoso-cja", b"0123456789abcdef0123456789abcdef"

found = {"versions": [keys.api_version, management._config.api_version]}
found["key"] = keys.get_key("cja-cmk").id
found["key versions"] = [each.version for each in keys.list_properties_of_key_versions("cja-cmk")]

keys.create_rsa_key("drill", size=3072, key_operations=["wrapKey", "unwrapKey"])
by_name = keys.get_cryptography_client("drill")
found["unwrapped"] = {}
for algorithm in (KeyWrapAlgorithm.rsa_oaep, KeyWrapAlgorithm.rsa_oaep_256):
    # The client wraps by itself, with the public key; only the service can unwrap.
    wrapped = by_name.wrap_key(algorithm, secret)
    found["unwrapped"][algorithm.value] = by_name.unwrap_key(algorithm, wrapped.encrypted_key).key == secret

properties = {"tenantId": tenant, "sku": {"family": "A", "name": "standard"}, "enableRbacAuthorization": True}
wanted = {"location": "eastus2", "properties": properties}
made = management.vaults.begin_create_or_update(group, "kv-contoso-drill", wanted).result()
found["vault that was created"] = made.properties.provisioning_state
other = KeyClient("https://kv-contoso-drill.vault.azure.net", credential)
found["restored"] = other.restore_key_backup(keys.backup_key("drill")).id.replace("-drill.", "-cja.") == keys.get_key("drill").id

keys.begin_delete_key("drill").result()
found["deleted"] = [each.name for each in keys.list_deleted_keys()]
keys.begin_recover_deleted_key("drill").wait()

found["vaults"] = [each.name for each in management.vaults.list_by_resource_group(group)]
found["keys by Azure Resource Manager"] = [each.name for each in management.keys.list(group, vault)]
found["key by Azure Resource Manager"] = management.keys.get(group, vault, "cja-cmk").key_uri_with_version
print(json.dumps(found))
