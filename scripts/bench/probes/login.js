// A wrong password, and each frame while it is looked at: the window must go on drawing. Then the
// right one, so that no try is left that would make the next run wait.

/** Of the libraries that the core's bench builds. */
const PASSWORD = 'bench bench';

until(() => document.querySelector('input[type=password]')).then(async (field) => {
  await pause(2000);
  await say({ mark: 'idle', ...summary(await frames(60)) });
  // Long enough for the CPU of before to be read.
  await pause(500);
  enter(field, 'not the password');
  await painted();
  const began = performance.now();
  let refused = false;
  const drawn = framesUntil(() => refused);
  field.form.requestSubmit();
  await until(() => document.querySelector('[slot=errorMessage], [role=alert]'));
  refused = true;
  const took = performance.now() - began;
  await say({ mark: 'refused', took, frames: summary(await drawn) });
  enter(field, PASSWORD);
  await painted();
  field.form.requestSubmit();
  await until(gridOf);
  await end();
});

async function frames(count) {
  let seen = 0;
  return framesUntil(() => seen++ >= count);
}

/** The lengths of the frames until it is over. */
async function framesUntil(isOver) {
  const lengths = [];
  let last = await frame();
  while (!isOver()) {
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}
