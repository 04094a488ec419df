/** Stands in for Teams, PagerDuty and a monitor that expects a call, and keeps what the example sends them. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MessageServices {
  readonly address: string;
  /** In a word or two each, in the order of their arrival. */
  readonly messages: string[];
  /** What Teams answers. */
  teams: number;
  stop(): Promise<void>;
}

interface Card {
  readonly attachments: readonly [{ readonly content: { readonly body: readonly [{ readonly text: string }] } }];
}
interface Incident {
  readonly event_action: string;
  readonly dedup_key: string;
}

/** What the message says, and whether the incident is that of all runs. */
function told(path: string, body: string): string {
  if (path === '/teams')
    return `teams ${(JSON.parse(body) as Card).attachments[0].content.body[0].text.replace(/:.*/, '')}`;
  if (path !== '/pagerduty') return path.slice(1);
  const { event_action, dedup_key } = JSON.parse(body) as Incident;
  return `pagerduty ${event_action} ${/^cja-cmk-\d+$/.test(dedup_key) ? 'own' : 'one'}`;
}

export async function startMessageServices(): Promise<MessageServices> {
  const messages: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      messages.push(told(path, body));
      response.writeHead(path === '/teams' ? services.teams : 202).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const services: MessageServices = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    teams: 202,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
  return services;
}
