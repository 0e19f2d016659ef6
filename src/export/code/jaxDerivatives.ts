/** The derivatives by JAX, compiled, for the programs of JAX itself and of Keras on JAX. */
import type { Framework } from './framework';

export const COMPILED: Framework['compiled'] = ['@jax.jit'];

export const JAX_DERIVATIVES: Framework['derivatives'] = {
  gradient: ['gradient = jax.jit(jax.grad(loss))'],
  hessian: ['hessian = jax.jit(jax.hessian(loss))'],
  squares: [
    '@jax.jit',
    'def squares(theta):',
    '    """JᵀJ of the residuals, scaled so that Jᵀr is the gradient."""',
    '    jacobian = jax.jacobian(residuals)(theta)',
    '    return SCALE*jacobian.T @ jacobian',
  ],
};
