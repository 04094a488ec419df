/** The bundle under each version of node 24, reaching the services directly and through squid. */
import { nodeVersions } from '../../scripts/wire/nodes.ts';
import { startSquid } from '../../scripts/wire/squid.ts';
import { expectFailure, expectReady } from './outcome.ts';
import { describeWitnesses, modes, useStage, witness } from './stage.ts';

const stage = useStage();

for (const version of nodeVersions) {
  const name = `node ${version}`;
  describeWitnesses([name], () => {
    test.each(modes)('directly: %s', async (mode) => {
      stage.setUp(mode);
      const run = await stage.run(mode, {}, { node: witness(name).path });
      expectReady(run, mode, stage.cloud);
      expect(run.log).not.toContain('trying again');
    });
  });

  describeWitnesses([name, 'squid'], () => {
    test.each(modes)('through a proxy: %s', async (mode) => {
      stage.setUp(mode);
      const parts = { path: witness('squid').path, folder: stage.folder, listen: { host: '127.0.0.1', port: 3128 } };
      const proxy = stage.keep(await startSquid(parts));
      const run = await stage.run(mode, { HTTPS_PROXY: proxy.url }, { node: witness(name).path });
      if (knowsProxies(version)) {
        expectReady(run, mode, stage.cloud);
        await stage.settled(proxy);
        expect(proxy.tunnels().length).toBeGreaterThan(3);
        return;
      }
      // Nothing is sent, so nothing is retried; the message names this version of node, and the runner that has a newer
      // one.
      expectFailure(run, new RegExp(version.replaceAll('.', String.raw`\.`)), /24\.5/, /runner/i, /2\.3\d\d/);
      expect(run.log).not.toContain('trying again');
      expect(run.durationMs).toBeLessThan(2_000);
      expect(stage.cloud.connections).toEqual([]);
    });
  });
}

/** Node's own agent supports a proxy from 24.5 on. */
function knowsProxies(version: string): boolean {
  const [, minor] = version.split('.');
  return Number(minor) >= 5;
}
