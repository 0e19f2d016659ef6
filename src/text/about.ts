/** The dialog that says what Errorscape is and where it comes from. */
export const aboutText = {
  title: 'About Errorscape',
  what: 'Errorscape draws the loss of a tiny neural network as a landscape and sends optimizers down it side by side. Everything is computed in this page; nothing that you do leaves your machine.',
  lecture:
    'After lecture 5, “Gradient Descent (GD), Momentum Based GD, Nesterov Accelerated GD, Stochastic GD, AdaGrad, AdaDelta, RMSProp, Adam (and its variants)”, of CS6910: Fundamentals of Deep Learning, by Mitesh M. Khapra, AI4Bharat, IIT Madras.',
  licence: 'Free to use, change and share, under the MIT licence.',
} as const;
