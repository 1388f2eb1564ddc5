// A window that has shown its posters, come to rest and been scrolled a little; it stays open.

until(() => gridOf()?.querySelectorAll('[role=row]').length > 10).then(async () => {
  await pause(5000);
  for (let n = 0; n < 60; n += 1) {
    gridOf().scrollTop += 100;
    await frame();
  }
  await pause(2000);
  await say({ mark: 'settled' });
});
