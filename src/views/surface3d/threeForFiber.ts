/**
 * The module that @react-three/fiber imports as `three` (scripts/lib/frame-clock.mjs sees to that): three with another clock, since
 * fiber 9.8 makes a `THREE.Clock` for every root and three warns in the console that it is deprecated.
 */
export * from 'three';
export { FrameClock as Clock } from './frameClock';
