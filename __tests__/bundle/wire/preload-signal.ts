/** Put before the bundle: sends SIGTERM as soon as somebody listens to it, which is the earliest that it can be obeyed. */
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
