/** Loaded before the bundle: cancels the run when it prints the line that `CANCEL_AT` matches. */
const at = new RegExp(process.env['CANCEL_AT'] ?? '^$');
const plain = process.stdout.write.bind(process.stdout);
let isSent = false;

Object.defineProperty(process.stdout, 'write', {
  value: (...given: Parameters<typeof plain>) => {
    const isMet = at.test(String(given[0]));
    if (isMet && !isSent) {
      isSent = true;
      process.emit('SIGTERM');
    }
    return plain(...given);
  },
});
