/** A curve with a plain, a cliff and a gentle end: the squared error of one neuron without bias that should give 1. */
import { sigmoid } from '../../../math/sigmoid';

const STEEPNESS = 3;

/** y = (1 − σ(3x))². */
export function height(x: number): number {
  const rest = sigmoid(-STEEPNESS * x);
  return rest * rest;
}

/** dy/dx = −2 · 3 · (1 − σ)² σ. */
export function slope(x: number): number {
  const rest = sigmoid(-STEEPNESS * x);
  return -2 * STEEPNESS * rest * rest * sigmoid(STEEPNESS * x);
}

/** Δy/Δx between x and x + Δx. */
export function quotient(x: number, dx: number): number {
  return (height(x + dx) - height(x)) / dx;
}

/** The place after `count` steps of gradient descent from x; a step beyond `end` ends there. */
export function steppedFrom(x: number, eta: number, count: number, end: number): number {
  let at = x;
  for (let step = 0; step < count; step++) at = Math.min(end, at - eta * slope(at));
  return at;
}
