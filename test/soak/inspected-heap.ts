// Started by the soak with `--experimental-websocket`: collects the garbage of another Node process through its
// inspector, and prints the bytes that are left as JSON.

/** Memory of a process after its garbage was collected, in bytes. */
export interface InspectedHeap {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

async function inspectorAddress(port: number): Promise<string> {
  const listed = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [target] = (await listed.json()) as { webSocketDebuggerUrl: string }[];
  if (target === undefined) throw new Error('nothing to inspect');
  return target.webSocketDebuggerUrl;
}

async function inspectedHeap(port: number): Promise<InspectedHeap> {
  const socket = new WebSocket(await inspectorAddress(port));
  const answers = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    answers.get(id)?.(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let next = 1;
  const ask = (method: string, params = {}): Promise<unknown> => {
    const id = next++;
    socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => answers.set(id, resolve));
  };
  await ask('HeapProfiler.enable');
  await ask('HeapProfiler.collectGarbage');
  const expression = 'JSON.stringify(process.memoryUsage())';
  const answer = (await ask('Runtime.evaluate', { expression })) as { result: { value: string } };
  await ask('HeapProfiler.disable');
  socket.close();
  return JSON.parse(answer.result.value) as InspectedHeap;
}

void inspectedHeap(Number(process.argv[2])).then((heap) => {
  process.stdout.write(JSON.stringify(heap));
});
