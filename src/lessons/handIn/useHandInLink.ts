/** The link that holds a person's answers, made anew when something of it changes. */
import { useEffect, useEffectEvent, useState } from 'react';
import { cleanLabel } from '../../scene/label';
import type { KeptAnswer } from '../reader/answers';
import { writeHandIn } from './form';

const SECOND = 1000;

/** @returns the whole address; empty while there is no name, no answer, or the link is being made for the first time */
export function useHandInLink(name: string, number: string, answers: readonly KeptAnswer[]): string {
  const [link, setLink] = useState('');
  const isLegal = cleanLabel(name) !== '' && answers.length > 0;
  const content = JSON.stringify([name, number, answers.map(({ id }) => id)]);
  const write = useEffectEvent(() =>
    writeHandIn({
      name,
      number,
      at: Math.floor(Date.now() / SECOND),
      answers: answers.map(({ id, solved, scene }) => ({ id, solved, scene })),
    }),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is all that the link says
  useEffect(() => {
    if (!isLegal) {
      setLink('');
      return;
    }
    let gone = false;
    void write().then((fragment) => {
      if (!gone) setLink(`${location.origin}${location.pathname}${location.search}#${fragment}`);
    });
    return () => {
      gone = true;
    };
  }, [isLegal, content]);
  return isLegal ? link : '';
}
