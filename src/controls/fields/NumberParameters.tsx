/** A slider for each number that a definition asks for: of a schedule, a data set, a function. */
import type { ScheduleParameters } from '../../catalog/parameters';
import type { Scene } from '../../scene/types';
import { ParameterSlider } from './ParameterSlider';

interface NumberParametersProps {
  /** Their owner, unique on the page. */
  readonly of: string;
  readonly params: ScheduleParameters;
  /** Values that a double click brings back in place of the defaults. */
  readonly usual?: Readonly<Record<string, number | undefined>> | undefined;
  readonly read: (scene: Scene, name: string) => number;
  readonly change: (scene: Scene, name: string, value: number) => Scene;
}

export function NumberParameters({ of, params, usual, read, change }: NumberParametersProps) {
  return Object.entries(params).map(([name, parameter]) => {
    if (parameter.kind !== 'number') return null;
    const key = `${of}.${name}`;
    return (
      <ParameterSlider
        key={key}
        source={{
          key,
          name: parameter.name,
          legal: parameter.legal,
          read: (scene) => read(scene, name),
          change: (scene, value) => change(scene, name, value),
        }}
        range={parameter.slider}
        usual={usual?.[name] ?? parameter.default}
      />
    );
  });
}
