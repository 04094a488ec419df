/** Loaded before the bundle: sends SIGTERM as soon as there is a listener for it. */
const plainOn = process.on.bind(process);
let sent = false;

Object.defineProperty(process, 'on', {
  value: (name: string, listener: (...args: unknown[]) => void) => {
    plainOn(name, listener);
    if (name === 'SIGTERM' && !sent) {
      sent = true;
      process.kill(process.pid, 'SIGTERM');
    }
    return process;
  },
});
