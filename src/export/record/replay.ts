/** Draws again what was recorded on one canvas, on another: at another size its lines and letters are as sharp as there. */
import type { Matrix, Op } from './recorder';

/** @param context its transform stands for the recorded canvas's own pixels */
export function replay(context: CanvasRenderingContext2D, ops: readonly Op[]): void {
  for (const op of ops) {
    context.save();
    for (const { path, transform } of op.clips) {
      enter(context, transform);
      context.clip(new Path2D(path));
      leave(context, transform);
    }
    enter(context, op.transform);
    context.globalAlpha = op.alpha;
    paint(context, op);
    context.restore();
  }
}

function paint(context: CanvasRenderingContext2D, op: Op): void {
  if (op.kind === 'image') throw new Error('An image was recorded, which is drawn where it comes from');
  const line = op.kind === 'fill' ? null : op.line;
  if (line === null) context.fillStyle = op.colour;
  else {
    context.strokeStyle = op.colour;
    context.lineWidth = line.width;
    context.lineCap = line.cap;
    context.lineJoin = line.join;
    context.setLineDash([...line.dash]);
  }
  if (op.kind === 'fill') context.fill(new Path2D(op.path), op.evenOdd ? 'evenodd' : 'nonzero');
  else if (op.kind === 'stroke') context.stroke(new Path2D(op.path));
  else {
    context.font = op.font;
    context.textAlign = op.anchor === 'middle' ? 'center' : op.anchor;
    context.textBaseline = 'alphabetic';
    const { text, x, y, width } = op;
    if (line === null) context.fillText(text, x, y, width ?? undefined);
    else context.strokeText(text, x, y, width ?? undefined);
  }
}

/** The recorder's transforms keep angles: a move, a turn and one scale. */
function enter(context: CanvasRenderingContext2D, [a, b, , , x, y]: Matrix): void {
  const scale = Math.hypot(a, b);
  context.translate(x, y);
  context.rotate(Math.atan2(b, a));
  context.scale(scale, scale);
}

function leave(context: CanvasRenderingContext2D, [a, b, , , x, y]: Matrix): void {
  const scale = 1 / Math.hypot(a, b);
  context.scale(scale, scale);
  context.rotate(-Math.atan2(b, a));
  context.translate(-x, -y);
}
