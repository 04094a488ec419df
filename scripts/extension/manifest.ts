/**
 * The manifests of the extension. Sources: learn.microsoft.com, "Extension manifest reference" and "Package and publish
 * extensions"; the form of the files is that of Microsoft's `tfx extension create`, version 0.23.1.
 */
import { description, taskName, title } from './task-name.ts';

const schema = 'http://schemas.microsoft.com/developer/vsx-schema';
const services = 'Microsoft.VisualStudio.Services';

export interface Identity {
  /** Of Visual Studio Marketplace. */
  readonly publisher: string;
  /** Whether others than the organizations that it is shared with find it. */
  readonly isPublic: boolean;
  readonly version: string;
  /** `https://github.com/OWNER/NAME`. */
  readonly repository: string;
}

/** Paths of the package's own files. */
export const icon = 'icon.png';
export const overview = 'overview.md';
export const license = 'LICENSE.txt';
export const contributions = 'extension.vsomanifest';

export function isPublisher(text: string): boolean {
  return /^[A-Za-z\d][A-Za-z\d-]{0,49}$/.test(text);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Service connections with workload identity federation exist in Azure DevOps Services only. */
export function vsixManifest({ publisher, isPublic, version, repository }: Identity): string {
  const assets = [
    [`${services}.Icons.Default`, icon],
    [`${services}.Content.Details`, overview],
    [`${services}.Content.License`, license],
    [`${services}.Manifest`, contributions],
  ].map(([type, path]) => `    <Asset Type="${type}" d:Source="File" Path="${path}" Addressable="true"/>`);
  const links = [
    ['GitHub', repository],
    ['Support', `${repository}/issues`],
  ].map(([name, value]) => `      <Property Id="${services}.Links.${name}" Value="${escape(String(value))}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="${schema}/2011" xmlns:d="${schema}-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="cja-cmk" Publisher="${escape(publisher)}" Version="${escape(version)}"/>
    <DisplayName>${escape(title)}</DisplayName>
    <Description xml:space="preserve">${escape(description)}</Description>
    <GalleryFlags>${isPublic ? 'Public' : ''}</GalleryFlags>
    <Categories>Azure Pipelines</Categories>
    <Properties>
${links.join('\n')}
    </Properties>
    <Icon>${icon}</Icon>
    <License>${license}</License>
  </Metadata>
  <Dependencies/>
  <Installation>
    <InstallationTarget Id="${services}.Cloud"/>
  </Installation>
  <Assets>
${assets.join('\n')}
  </Assets>
</PackageManifest>
`;
}

export function vsoManifest({ repository }: Identity): string {
  const contribution = {
    id: 'cja-cmk',
    type: 'ms.vss-distributed-task.task',
    targets: ['ms.vss-distributed-task.tasks'],
    properties: { name: taskName },
  };
  const manifest = {
    manifestVersion: 1,
    repository: { type: 'git', uri: repository },
    contributions: [contribution],
    scopes: [],
    contributionTypes: [],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const types: Readonly<Record<string, string>> = {
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
  vsomanifest: 'application/json',
};

/** Of the Open Packaging Conventions. @throws for a file whose type is not known */
export function contentTypes(paths: readonly string[]): string {
  const endings = [...new Set(paths.map((path) => path.split('.').at(-1) ?? ''))].toSorted();
  const lines = endings.map((ending) => {
    const type = types[ending];
    if (type === undefined) throw new Error(`The type of a file .${ending} is not known`);
    return `  <Default Extension=".${ending}" ContentType="${type}"/>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join('\n')}
</Types>
`;
}
