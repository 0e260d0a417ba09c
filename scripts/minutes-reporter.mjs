// Tells `npm test` how long each project took. The projects run one after the other, so each took from the end of the one
// before it to the end of its own last file.
import { writeFileSync } from 'node:fs';

export default class MinutesReporter {
  #file;
  #start = performance.now();
  #ends = new Map();

  onInit({ config }) {
    this.#file = config.outputFile.minutes;
  }

  onTestModuleEnd({ project }) {
    this.#ends.delete(project.name);
    this.#ends.set(project.name, performance.now());
  }

  /** Writes a JSON object, the minutes by project, into the file that `--outputFile.minutes` names. */
  onTestRunEnd() {
    let previous = this.#start;
    const minutes = {};
    for (const [project, end] of this.#ends) {
      minutes[project] = (end - previous) / 60_000;
      previous = end;
    }
    writeFileSync(this.#file, JSON.stringify(minutes));
  }
}
