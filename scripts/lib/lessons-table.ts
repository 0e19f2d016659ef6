// The lecture's topics in their order, each with the step of a lesson that covers it, as a page of the docs.
import { LESSONS } from '../../src/lessons';

const HEAD = `# The lecture and the lessons

Every topic of lecture 5 of CS6910, in the lecture's order, with the step of a lesson that covers it. The link of a step
is \`#lesson=\` and its name, as in \`#lesson=momentum.u-turns\`.

<!-- Written by \`npm run lessons\` from src/lessons: change it there. -->
`;

/** @returns the page's text */
export async function lessonsTable(): Promise<string> {
  const lessons = await Promise.all(LESSONS.map(({ load }) => load()));
  const parts = lessons.map(({ id, number, title, summary, steps }) => {
    const rows = steps.flatMap((step) =>
      step.topics.map((topic) => `| ${cell(topic)} | ${cell(step.title)} | \`${id}.${step.id}\` |`),
    );
    return [
      `## ${number} ${title}`,
      '',
      summary,
      '',
      '| topic | step | link |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `${HEAD}\n${parts.join('\n\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
