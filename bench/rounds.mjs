/**
 * Runs all subjects in turn, again and again, beginning with another one each time: whatever else the machine does then
 * falls on all of them alike. The first turn of each only warms it up.
 *
 * @template {{ name: string }} Subject
 * @template Measured
 * @param {Subject[]} subjects
 * @param {{ rounds: number, measure: (subject: Subject) => Promise<Measured> }} options
 * @returns {Promise<(name: string, key: keyof Measured) => number[]>} one figure of one subject, a value a round
 */
export async function interleaved(subjects, { rounds, measure }) {
  const measured = new Map(subjects.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(round + 1 + turn) % subjects.length];
      const figures = await measure(subject);
      if (round >= 0) measured.get(subject.name).push(figures);
    }
  }
  return (name, key) => measured.get(name).map((figures) => figures[key]);
}
