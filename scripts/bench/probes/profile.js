// The first run of a library: makes the profile that the other probes are signed in as.

until(() => document.querySelector('input[type=password]')).then(async (password) => {
  const username = await until(() => document.querySelector('form input:not([type=password])'));
  // One field after the other: each is drawn again with what was entered.
  enter(username, '{{user}}');
  await painted();
  enter(password, 'a password for measuring');
  await painted();
  password.form.requestSubmit();
  await until(() => document.querySelector('nav'));
  await say({ mark: 'profile' });
  await end();
});
