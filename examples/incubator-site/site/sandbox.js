// For the demo only: the clock of the sandbox. A real site has no such file.
const platform = document.querySelector('script[data-base-url]').dataset.baseUrl;
const bar = document.querySelector('.sandbox');
const clock = bar.querySelector('[data-clock]');
const time = new Intl.DateTimeFormat(document.documentElement.lang, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

async function move(command) {
  const headers = { 'content-type': 'application/json' };
  const request = command === undefined ? {} : { method: 'POST', headers, body: command };
  try {
    const response = await fetch(`${platform}/__sandbox/clock`, request);
    const { now } = await response.json();
    clock.textContent = time.format(new Date(now));
  } catch {
    clock.textContent = bar.dataset.failed;
  }
}

for (const button of bar.querySelectorAll('[data-clock-command]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    await move(button.dataset.clockCommand);
    button.disabled = false;
  });
}
await move();
