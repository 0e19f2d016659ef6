/*
 * The same steps as tests/bench/inlined.ts, in C with the library's exp, recording nothing: what a compiler makes of them.
 * Reads: rule (0 gradient descent, 1 momentum, 2 Adam), steps, repeats, points, then x and y of each. Prints the time
 * that a step took, in nanoseconds.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const double ETA = 0.1, BETA = 0.9, BETA1 = 0.9, BETA2 = 0.999, EPSILON = 1e-8;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* Returns the loss before the last step: something must come of it all. */
static double run(int rule, long steps, int n, const double *x, const double *y) {
  double w = -2, b = -2, mw = 0, mb = 0, vw = 0, vb = 0, power1 = 1, power2 = 1, loss = 0;
  for (long t = 0; t < steps; t++) {
    double gw = 0, gb = 0, squares = 0;
    for (int i = 0; i < n; i++) {
      double z = w * x[i] + b;
      double e = exp(-fabs(z));
      double s = 1 / (1 + e);
      double residual = (z >= 0 ? s : e * s) - y[i];
      double pull = residual * (e * s * s);
      gw += pull * x[i];
      gb += pull;
      squares += residual * residual;
    }
    loss = 0.5 * squares;
    if (rule == 0) {
      w -= ETA * gw;
      b -= ETA * gb;
    } else if (rule == 1) {
      mw = BETA * mw + gw;
      mb = BETA * mb + gb;
      w -= ETA * mw;
      b -= ETA * mb;
    } else {
      power1 *= BETA1;
      power2 *= BETA2;
      mw = BETA1 * mw + (1 - BETA1) * gw;
      mb = BETA1 * mb + (1 - BETA1) * gb;
      vw = BETA2 * vw + (1 - BETA2) * gw * gw;
      vb = BETA2 * vb + (1 - BETA2) * gb * gb;
      w -= ETA * (mw / (1 - power1)) / (sqrt(vw / (1 - power2)) + EPSILON);
      b -= ETA * (mb / (1 - power1)) / (sqrt(vb / (1 - power2)) + EPSILON);
    }
  }
  return loss;
}

int main(void) {
  int rule, n;
  long steps, repeats;
  if (scanf("%d %ld %ld %d", &rule, &steps, &repeats, &n) != 4) return 1;
  double *x = malloc(n * sizeof *x), *y = malloc(n * sizeof *y);
  for (int i = 0; i < n; i++)
    if (scanf("%lf %lf", &x[i], &y[i]) != 2) return 1;
  volatile double loss = run(rule, steps, n, x, y);
  double start = seconds();
  for (long i = 0; i < repeats; i++) loss = run(rule, steps, n, x, y);
  printf("%.17g\n", (seconds() - start) / (repeats * steps) * 1e9);
  return 0;
}
