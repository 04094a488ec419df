/** The session of docs/emulator.md, pasted unchanged. */
import { spawnSync } from 'node:child_process';
import { adobePrincipalId, tenantId } from '../../emulator/tenants/names.ts';
import { pageText, pasted, session, signInAsAdministrator } from './pasted-session.ts';

const page = pageText('emulator.md');

test('az signs in to a registered cloud and reads the tenant', () => {
  const script = session().replaceAll(/\\\n\s*/g, '');
  expect(script.trim().split('\n')).toHaveLength(11);
  const { status, stdout, stderr } = pasted(session());
  expect(stderr.split('\n').filter((line) => /ERROR|error/.test(line))).toEqual([]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Tenant ready is served at /m);
  expect(stderr).toContain('READY: state provisioned');
  expect(stdout).toMatch(new RegExp(`^LocalCloud +${tenantId} +True `, 'm'));
  expect(stdout).toMatch(new RegExp(`^${adobePrincipalId} +Key Vault Crypto Service Encryption User$`, 'm'));
});

/** Signs in as the identity that identity.sh printed, with the token of a job in its environment, as the page says. */
const signInAsMade = `
made=$(az ad app list --all --query "[?displayName=='cja-cmk-ensure'].appId" --output tsv)
token=$(curl --silent --cacert "$SSL_CERT_FILE" --header "Authorization: Bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \\
  "$ACTIONS_ID_TOKEN_REQUEST_URL&environment=cmk&audience=api://AzureADTokenExchange" | node --print 'JSON.parse(fs.readFileSync(0)).value')
az login --service-principal --username "$made" --tenant "$AZURE_TENANT_ID" --federated-token "$token" --output none
echo "signed in as a $(az account show --query user.type --output tsv)"
`;

const hasGh = spawnSync('gh', ['--version']).status === 0;

(hasGh ? describe : describe.skip)('with GitHub CLI', () => {
  test('an administrator creates an identity with identity.sh, as the page says', () => {
    const [, said = '', commands = ''] = /^### As an administrator\n(.*?)```sh\n(.*?)^```$/ms.exec(page) ?? [];
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      'start the session above with `--tenant group-only --administrator`, sign in with `$ADMINISTRATOR_CLIENT_ID` in place of `$AZURE_CLIENT_ID`',
    );
    const { status, stdout, stderr } = pasted(signInAsAdministrator('group-only') + commands + signInAsMade);
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('Change: grant Application.Read.All on Microsoft Graph\n'),
    ]);
    expect(stdout).toMatch(/^AZURE_CLIENT_ID=[0-9a-f-]{36}$/m);
    expect(stdout).toMatch(/^signed in as a servicePrincipal$/m);
  });
});
