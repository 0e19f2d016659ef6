/** From all the data to a single point at a time. */
import type { Step } from '../../define';
import { everyStepLower, onePointAtATime } from '../../predictions/stochastic';
import { stepsToStayBelow } from '../../scenes';
import {
  batchSizes,
  competing,
  evaluations,
  MANY,
  onePointALoop,
  pointsAndPasses,
  rises,
  smallAndLarge,
} from './stochasticScenes';

export const singlePointSteps: readonly Step[] = [
  {
    id: 'true-gradient',
    title: 'What a full gradient promises',
    topics: [
      'The algorithm goes over the entire data once before updating the parameters',
      'Because this is the true gradient of the loss: no approximation, theoretical guarantees hold',
      'Each step guarantees that the loss will decrease',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'So far every step has looked at all the data. The loss is a sum over the points, so its gradient is the sum of their gradients, and $-\\nabla\\mathcal{L}$ really does point downhill.',
      },
      everyStepLower,
      {
        kind: 'note',
        text: 'The lecture says that every such step lowers the loss. That is true if $\\eta$ is small enough: the gradient tells you which way is down, but not how far it stays that way.',
      },
      { kind: 'show', showing: { label: 'three rates, full gradients', document: smallAndLarge } },
      {
        kind: 'claim',
        claim: {
          says: 'In 50 steps with full gradients the loss rises {two} times with η = 2, {four} times with η = 4 and {eight} times with η = 8.',
          document: smallAndLarge,
          numbers: {
            two: { printed: '0', of: ([two]) => rises(two) },
            four: { printed: '30', of: ([, four]) => rises(four) },
            eight: { printed: '11', of: ([, , eight]) => rises(eight) },
          },
        },
      },
    ],
  },
  {
    id: 'million',
    title: 'Imagine a million points',
    topics: [
      'What’s the flipside? Imagine we have a million points in the training data',
      'To make one update the algorithm makes a million calculations',
      'Stochastic gradient descent updates the parameters for every single data point: a million updates in each epoch',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'With a million points, one step costs a million evaluations. *Stochastic* gradient descent does not wait that long. It takes a step after every point: a million steps for the same price.',
      },
      onePointAtATime,
      { kind: 'show', showing: { label: '5\u202f000 points', document: batchSizes(MANY, 600), play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'With {points} points, {steps} full steps bring the loss down to 0.01, and so do {single} steps on single points. That is {allPrice} evaluations against {singlePrice}.',
          document: batchSizes(MANY, 600),
          numbers: {
            points: { printed: '5000', of: ([, , all]) => evaluations(all, 1) },
            steps: { printed: '41', of: ([, , all]) => stepsToStayBelow(all, 0.01) },
            single: { printed: '40', of: ([single]) => stepsToStayBelow(single, 0.01) },
            allPrice: { printed: '205000', of: ([, , all]) => evaluations(all, stepsToStayBelow(all, 0.01)) },
            singlePrice: {
              printed: '40',
              of: ([single]) => evaluations(single, stepsToStayBelow(single, 0.01)),
            },
          },
        },
      },
      {
        kind: 'text',
        text: 'In the program of module 5.2 the update moves *into* the loop over the points. The sum of the gradients goes: each has only one term. The marked lines are the ones that differ.',
      },
      { kind: 'program', part: 'loop', document: onePointALoop },
      { kind: 'show', showing: { label: 'the two points in turn', document: onePointALoop, play: true } },
      {
        kind: 'claim',
        claim: {
          says: 'On the two points the loss stays below 0.1 after {updates} such updates, {epochs} passes over the data. Gradient descent takes {plain} passes: with only two points there is nothing to gain.',
          document: pointsAndPasses,
          numbers: {
            updates: { printed: '164', of: ([single]) => stepsToStayBelow(single, 0.1) },
            epochs: { printed: '82', of: ([single]) => stepsToStayBelow(single, 0.1) / 2 },
            plain: { printed: '83', of: ([, all]) => stepsToStayBelow(all, 0.1) },
          },
        },
      },
      {
        kind: 'note',
        text: 'On the lecture’s slides the two programs look alike, because the update lines have lost their indentation.',
      },
    ],
  },
  {
    id: 'competing',
    title: 'The points compete',
    topics: [
      'What is the flipside? Stochastic because we estimate the total gradient based on a single data point',
      'No guarantee that each step will decrease the loss',
      'We see many oscillations, because we are making greedy decisions: each point is trying to push the parameters in a direction most favorable to it',
      'An update which is favorable to one point may harm other points, as if the data points were competing',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'Every point wants the neuron to fit *it*. Each small arrow is the pull of one point, and the strong arrow belongs to the point whose turn it is. The true gradient is the average of them all. Each step is greedy: it is good for that one point and perhaps bad for the others. Step through and watch the points take turns.',
      },
      { kind: 'show', showing: { label: 'each point’s pull', document: competing(1) } },
      {
        kind: 'claim',
        claim: {
          says: 'No step is guaranteed to help: {rises} of the first 300 raised the loss over all the data.',
          document: competing(1),
          numbers: { rises: { printed: '134', of: ([single]) => rises(single, 300) } },
        },
      },
      {
        kind: 'question',
        ask: 'Near the minimum the true gradient is almost 0. Are the pulls of the single points almost 0 as well?',
        answer:
          'No, they only cancel. That is why single-point steps keep dancing around the minimum until η shrinks.',
      },
    ],
  },
];
