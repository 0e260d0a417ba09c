import { LitElement } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { TickController } from './tick-controller.js';

class TickProbe extends LitElement {
  renderings = 0;

  constructor() {
    super();
    new TickController(this);
  }

  protected override updated(): void {
    this.renderings += 1;
  }
}
customElements.define('tick-probe', TickProbe);

test('renders anew every half minute while it is on a page, and when somebody comes back to it, and no more once it is taken away', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const probe = new TickProbe();
  document.body.append(probe);
  await probe.updateComplete;
  for (const renderings of [2, 3]) {
    vi.advanceTimersByTime(30_000);
    await probe.updateComplete;
    expect(probe.renderings).toBe(renderings);
  }
  // Whoever comes back reads at once how much is left.
  document.dispatchEvent(new Event('visibilitychange'));
  await probe.updateComplete;
  expect(probe.renderings).toBe(4);
  probe.remove();
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(300_000);
  await probe.updateComplete;
  expect([probe.renderings, vi.getTimerCount()]).toEqual([4, 0]);
});
