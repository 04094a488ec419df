/**
 * The JUnit report, read by the rules of a schema that others wrote: Jenkins' junit-4.xsd (Thales Corporate Services, MIT), which
 * junit-team/junit5 keeps as platform-tests/src/test/resources/jenkins-junit.xsd.
 */
import { junitText } from '../../src/report/junit.ts';
import { withKey, withVault } from '../checks/tenant.ts';
import { outcomeOf } from './outcomes.ts';
import { namedIn } from './situations.ts';

interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** In this order. */
  readonly children: readonly string[];
  readonly hasText?: true;
}

const withMessage: Rule = { required: [], optional: ['type', 'message'], children: [], hasText: true };
const textOnly: Rule = { required: [], optional: [], children: [], hasText: true };
const rules: Readonly<Record<string, Rule>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests'],
    optional: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['assertions', 'time', 'classname', 'status'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: withMessage,
  error: withMessage,
  skipped: textOnly,
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws if the text is not well-formed */
function read(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const part = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<>]+)/gy;
  let end = 0;
  for (const [all, closing, name = '', attributes = '', empty, text] of body.matchAll(part)) {
    end += all.length;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`not escaped: ${text}`);
      parent.text += text;
    } else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`closes ${name}`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']): [string, string] => [key, value],
      );
      const element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (end !== body.length || open.length !== 1) throw new Error(`ends at ${body.slice(end, end + 80)}`);
  return top;
}

function faultsOf({ name, attributes, children, text }: Element): string[] {
  const rule = rules[name];
  if (rule === undefined) return [`no element ${name}`];
  const { required, optional, children: order, hasText } = rule;
  const places = children.map((child) => order.indexOf(child.name));
  return [
    ...required.filter((each) => !(each in attributes)).map((each) => `${name} lacks ${each}`),
    ...Object.keys(attributes)
      .filter((each) => !required.includes(each) && !optional.includes(each))
      .map((each) => `${name} has ${each}`),
    ...(places.includes(-1) || places.some((place, index) => place < (places[index - 1] ?? 0))
      ? [`${name} has ${children.map((child) => child.name).join(', ')}`]
      : []),
    ...(hasText === undefined && text.trim() !== '' ? [`${name} has text`] : []),
    ...children.flatMap(faultsOf),
  ];
}

test.each([...namedIn('en')])(
  '%s is a report by the schema, whose numbers are those of its cases',
  (_name, outcome) => {
    const { children } = read(junitText(outcome));
    expect(children.flatMap(faultsOf)).toEqual([]);
    const [suite] = children[0]?.children ?? [];
    const count = (result: string) =>
      `${suite?.children.filter((each) => each.children.some(({ name }) => name === result)).length}`;
    expect(suite?.attributes).toMatchObject({
      tests: `${suite?.children.length}`,
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
    });
  },
);

test('what a plan would set up has not failed yet', () => {
  const observed = withKey({ enabled: false });
  const textIn = (mode: 'verify' | 'plan') => junitText(outcomeOf({ asked: { mode }, observed }));
  expect(textIn('verify')).toContain('<failure');
  expect(textIn('plan')).not.toContain('<failure');
});

test('names and texts with signs of XML are read as they were written', () => {
  const sign = `"a" <b> & ]]> 'c'`;
  const { children } = read(
    junitText(outcomeOf({ observed: withVault({ location: sign }), asked: { vaultName: sign } })),
  );
  expect(plain(children[0]?.children[0]?.attributes['name'] ?? '')).toBe(`${sign}/cja-cmk`);
});

const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const plain = (text: string) => text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);
