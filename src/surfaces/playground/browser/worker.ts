import { Desk } from '../desk.ts';
import type { Reply, Request } from './messages.ts';

/** The thread that has the library: whatever it takes, the page can still be typed in. */
const desk = new Desk();

function send(reply: Reply): void {
  self.postMessage(reply);
}

self.onmessage = ({ data }: MessageEvent<Request>) => {
  const { id } = data;
  try {
    if (data.name === 'prove') {
      for (const finding of desk.prove(data.text)) send({ id, finding });
      send({ id, isDone: true });
    } else send({ id, answer: answer(data) });
  } catch (error) {
    send({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

function answer(request: Exclude<Request, { name: 'prove' }>) {
  switch (request.name) {
    case 'look':
      return desk.look(request.ask);
    case 'complete':
      return desk.complete(request.ask);
    case 'hover':
      return desk.hover(request.ask);
    case 'explain':
      return desk.explain(request.ask);
    case 'emptyStart':
      return desk.emptyStart(request.ask);
    case 'readScenario':
      return desk.readScenario(request.ask);
    case 'writeScenario':
      return desk.writeScenario(request.ask);
  }
}
