/** The form of an answer, by the kind that is asked for. */
import type { AnswerFormProps } from './answerProps';
import { ChooseAnswer } from './ChooseAnswer';
import { PlaceAnswer } from './PlaceAnswer';
import { SketchAnswer } from './SketchAnswer';

export function AnswerForm({ asked, ...form }: AnswerFormProps) {
  switch (asked.kind) {
    case 'choose':
      return <ChooseAnswer asked={asked} {...form} />;
    case 'place':
      return <PlaceAnswer asked={asked} {...form} />;
    case 'sketch':
      return <SketchAnswer asked={asked} {...form} />;
  }
}
