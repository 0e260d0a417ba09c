// For the demo only: the clock of the sandbox at the foot of the page. A real site has no such file.
const platform = document.querySelector('script[data-base-url]').dataset.baseUrl;
const words =
  document.documentElement.lang === 'en'
    ? {
        clock: 'Sandbox clock',
        next: 'Next event',
        day: 'One day on',
        month: '30 days on',
        failed: 'The mock platform does not answer.',
      }
    : { clock: '沙箱时钟', next: '下一事件', day: '快进一天', month: '快进 30 天', failed: '模拟平台没有应答。' };

const bar = document.createElement('section');
bar.className = 'sandbox';
bar.setAttribute('aria-label', words.clock);
const clock = document.createElement('output');
bar.append(clock);

async function move(command) {
  const response = await fetch(
    `${platform}/__sandbox/clock`,
    command === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(command) },
  );
  const { now } = await response.json();
  clock.value = `${words.clock} ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(new Date(now))}`;
}

for (const [label, command] of [
  [words.next, { command: 'next' }],
  [words.day, { command: 'advance', by: 'P1D' }],
  [words.month, { command: 'advance', by: 'P30D' }],
]) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    button.disabled = true;
    move(command)
      .catch(() => {
        clock.value = words.failed;
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  bar.append(button);
}
document.body.append(bar);
move().catch(() => {
  clock.value = words.failed;
});

// The other language keeps what the address says.
for (const link of document.querySelectorAll('a[data-keep-query]'))
  link.addEventListener('click', () => {
    link.search = location.search;
  });
