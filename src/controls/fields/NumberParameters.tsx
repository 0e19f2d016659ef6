/** A slider for each number that a definition asks for: of a schedule, a data set, a function. */
import type { Parameters } from '../../catalog/parameters';
import type { Scene } from '../../scene/types';
import { ParameterSlider } from './ParameterSlider';

interface NumberParametersProps {
  /** Whose they are, unique on the page. */
  readonly of: string;
  readonly params: Parameters;
  readonly read: (scene: Scene, name: string) => number;
  readonly change: (scene: Scene, name: string, value: number) => Scene;
}

export function NumberParameters({ of, params, read, change }: NumberParametersProps) {
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
        usual={parameter.default}
      />
    );
  });
}
