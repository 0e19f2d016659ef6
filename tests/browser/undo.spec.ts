import { expect } from '@playwright/test';
import { test } from './keptPage';
import { dragSlider, holdSlider, open, placesOn } from './workbench';

test('a double click on a slider is one undo step, back to the value before it', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Learning rate η', exact: true });
  const value = () => slider.getAttribute('aria-valuetext');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  const usual = await value();
  await dragSlider(page, slider, 0.5);
  const dragged = await value();
  expect(dragged).not.toBe(usual);

  const at = await placesOn(slider);
  await page.mouse.dblclick(...at(0.2));
  await expect.poll(value).toBe(usual);
  await page.keyboard.press('Control+z');
  await expect.poll(value).toBe(dragged);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(value).toBe(usual);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(value).toBe(usual);
  await expect(undo).toBeDisabled();

  // One that changes nothing is no step.
  await page.mouse.dblclick(...at(0.2));
  await expect.poll(value).toBe(usual);
  await expect(undo).toBeDisabled();

  // A name holds no thumb: it takes nothing back that was dragged before.
  await dragSlider(page, slider, 0.5);
  await page.getByText('Learning rate η', { exact: true }).dblclick();
  await expect.poll(value).toBe(usual);
  await page.keyboard.press('Control+z');
  await expect.poll(value).toBe(dragged);
});

test('undo in the middle of a drag leads back before it, and dragging on is a step of its own', async ({
  page,
}) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Learning rate η', exact: true });
  const value = () => slider.getAttribute('aria-valuetext');
  const before = await value();
  const at = await placesOn(slider);
  await holdSlider(page, slider, 0.5);
  await page.keyboard.down('Control');
  await page.keyboard.down('z');
  await expect.poll(value).toBe(before);
  await page.mouse.move(...at(0.45));
  await page.keyboard.up('z');
  await page.mouse.move(...at(0.4));
  await page.keyboard.up('Control');
  await page.mouse.move(...at(0.3));
  const dragged = await value();
  expect(dragged).not.toBe(before);
  await page.mouse.up();

  await page.keyboard.press('Control+z');
  await expect.poll(value).toBe(before);
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(value).toBe(dragged);
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled();
});
