/** The list of keys, and a few of the keys in it. */
import { expect, type Locator } from '@playwright/test';
import { COMMAND_GROUPS } from '../../src/commands';
import { CHART_COMMANDS } from '../../src/commands/charts';
import { CLOSE_COMMANDS } from '../../src/commands/close';
import { DATA_POINT_COMMANDS } from '../../src/commands/dataPoints';
import type { ListedCommand } from '../../src/commands/define';
import { DIVIDER_COMMANDS } from '../../src/commands/divider';
import { DIAL_COMMANDS, PLOT_HANDLE_COMMANDS } from '../../src/commands/explorables';
import {
  NAME_COMMANDS,
  NUMBER_FIELD_COMMANDS,
  SLIDER_COMMANDS,
  TAKE_COMMANDS,
} from '../../src/commands/fields';
import { HANDLE_COMMANDS } from '../../src/commands/handles';
import { HEAT_MAP_COMMANDS } from '../../src/commands/heatmap';
import { keyShortcuts, keyText } from '../../src/commands/keyText';
import { LAB_COMMANDS } from '../../src/commands/lab';
import { LESSON, LESSON_COMMANDS } from '../../src/commands/lessons';
import { LINE_CHART_COMMANDS } from '../../src/commands/lineChart';
import { MAP_COMMANDS } from '../../src/commands/map';
import { PAGE, PAGE_COMMANDS } from '../../src/commands/page';
import { PICTURE_COMMANDS, RESTORE } from '../../src/commands/pictures';
import { PIN_COMMANDS } from '../../src/commands/pins';
import { ANSWER_COMMANDS, KNOT_COMMANDS } from '../../src/commands/prediction';
import { RATE_POINT_COMMANDS } from '../../src/commands/ratePoints';
import { RULE_LIST_COMMANDS } from '../../src/commands/ruleList';
import { RUN_COMMANDS } from '../../src/commands/runs';
import { SURFACE_COMMANDS } from '../../src/commands/surface';
import { aboutText } from '../../src/text/about';
import { test } from './keptPage';
import { open, stepOf } from './workbench';

test('the list under ? has every command, and buttons say their keys', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const { title, commands } of COMMAND_GROUPS) {
    const group = list.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
    await expect(group.locator('dd')).toHaveText(commands.map(({ words }) => words));
    await expect(group.locator('kbd')).toHaveText(commands.flatMap(({ keys }) => keys.map(keyText)));
  }
  const about = list.locator('section', { has: page.getByRole('heading', { name: aboutText.title }) });
  await expect(about).toContainText('CS6910: Fundamentals of Deep Learning, by Mitesh M. Khapra');
  // The page's keys rest while the list is open.
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(list).toBeHidden();

  for (const [name, title, keys] of [
    ['Step back', 'Step back (←)', 'ArrowLeft'],
    ['Undo', 'Undo (Ctrl Z)', 'Control+Z'],
    ['Top view', 'Top view (T)', 'T'],
    ['Zoom into the map', 'Zoom into the map (+)', 'Plus'],
  ]) {
    // Without WebGL the buttons of the 3D picture are put away with it.
    const button = page.getByRole('button', { name, exact: true, includeHidden: true });
    await expect(button).toHaveAttribute('title', title);
    await expect(button).toHaveAttribute('aria-keyshortcuts', keys);
  }
});

test('keys step, move the focused map, and set a pin while that layer is on', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Home');
  await expect.poll(() => stepOf(page, 0)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => stepOf(page, 0)).toBe(1);

  const map = page.getByRole('application', { name: 'Contour map of the loss' });
  await map.focus();
  const address = () => page.evaluate(() => location.hash);
  await page.keyboard.press('+');
  await expect.poll(address).toContain('window=');
  await page.keyboard.press('0');
  await expect.poll(address).not.toContain('window=');
  await page.keyboard.press('ArrowRight');
  await expect.poll(address).toContain('window=');
  expect(await stepOf(page, 0)).toBe(1);

  await page.getByRole('button', { name: 'Layers over the map' }).click();
  await page.getByRole('checkbox', { name: 'Pins' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Pin / })).toHaveAttribute('aria-keyshortcuts', 'P');
  // The button stands there a moment before the key is heard.
  await expect(async () => {
    await page.keyboard.press('p');
    await expect.poll(address, { timeout: 2000 }).toContain('pins=');
  }).toPass();
});

/** `aria-keyshortcuts` of a control that hears whole tables while it has the focus. */
const shortcutsOf = (...tables: readonly (readonly ListedCommand[])[]) =>
  keyShortcuts(tables.flat())['aria-keyshortcuts'];

test('every control says the keys that it hears, for each table of commands', async ({ page }) => {
  const checked = new Set<ListedCommand>();
  const expectKeys = async (control: Locator, ...tables: readonly (readonly ListedCommand[])[]) => {
    for (const command of tables.flat()) checked.add(command);
    await expect(control).toHaveAttribute('aria-keyshortcuts', shortcutsOf(...tables));
  };
  /** Each command has a button, but those that no single button stands for. */
  const expectButtons = async (table: readonly ListedCommand[], but: readonly ListedCommand[] = []) => {
    for (const command of table) checked.add(command);
    for (const command of table.filter((each) => !but.includes(each))) {
      const button = page.locator(`button[aria-keyshortcuts="${shortcutsOf([command])}"]`);
      await expect(button.first(), command.words).toBeAttached();
    }
  };

  await open(page, '/#v=1&data=two-points&run=gd;start=-2,-2;steps=9;eta=1&layers=ruler,pins&end');
  await expectButtons(PAGE_COMMANDS, [PAGE.leap]);
  await expectButtons(PIN_COMMANDS);
  await expectButtons(PICTURE_COMMANDS, [RESTORE]);
  await expectButtons(LAB_COMMANDS);
  await expectButtons(CLOSE_COMMANDS);
  await expectKeys(page.getByRole('application', { name: 'Contour map of the loss' }), MAP_COMMANDS);
  await expectKeys(page.getByRole('slider', { name: 'Learning rate η' }), SLIDER_COMMANDS);
  const { back, forward, toStart, toEnd } = PAGE;
  await expectKeys(page.getByRole('slider', { name: 'Step', exact: true }), [back, forward, toStart, toEnd]);
  await expectKeys(page.getByRole('region', { name: 'Loss per step' }), CHART_COMMANDS);
  // Without WebGL the picture is put away.
  await expectKeys(page.locator('[aria-roledescription="3D picture"]'), SURFACE_COMMANDS);
  await expectKeys(page.getByRole('slider', { name: 'Start point' }), HANDLE_COMMANDS);
  await expectKeys(page.getByRole('slider', { name: 'Ruler, first end' }), HANDLE_COMMANDS);
  await expectKeys(page.getByRole('slider', { name: /^Point 1,/ }), DATA_POINT_COMMANDS);
  await expectKeys(page.locator('hr[aria-label="Width of the 3D surface"]'), DIVIDER_COMMANDS);
  const rate = page.getByRole('textbox', { name: 'Learning rate η, number' });
  await expectKeys(rate, NUMBER_FIELD_COMMANDS, TAKE_COMMANDS);
  const run = page.getByRole('radio', { name: 'Gradient descent' });
  await expectKeys(run, RUN_COMMANDS);
  await run.press('F2');
  await expectKeys(page.getByRole('textbox', { name: 'Name of Gradient descent' }), NAME_COMMANDS);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Find an algorithm' }).click();
  await expectKeys(page.getByRole('combobox', { name: 'Find an algorithm' }), RULE_LIST_COMMANDS);
  await page.keyboard.press('Escape');

  await page.keyboard.press('b');
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  await expectKeys(page.getByRole('application', { name: /^Curves of/ }), HEAT_MAP_COMMANDS);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('radio', { name: 'All rules' }).check();
  await expectKeys(page.getByRole('application', { name: /^Median loss/ }), LINE_CHART_COMMANDS);
  await expectKeys(page.getByRole('slider', { name: /^Budget/ }), SLIDER_COMMANDS);
  await page.getByRole('button', { name: 'Close the lab' }).click();

  const drawn =
    'momentum;start=-2,-2;steps=150;eta=1;beta=0.9;schedule=by-hand,points:0~1~60~0.1,between:hold';
  await page.goto(`/#v=1&data=two-points&run=${drawn}&quantity=eta&end`);
  await expectKeys(page.getByRole('slider', { name: /^Point 1 of η/ }), RATE_POINT_COMMANDS);

  await page.goto('/#lesson=gradient-descent.taylor');
  const lesson = page.locator('[data-part="lesson"]');
  await expectKeys(lesson.locator('[role="slider"][data-along]').first(), PLOT_HANDLE_COMMANDS);
  await expectKeys(lesson.locator('input[type="range"]').first(), SLIDER_COMMANDS);
  const { presentByPage, presentNext, presentPrevious, leave } = LESSON;
  await expectButtons(LESSON_COMMANDS, [presentByPage, presentNext, presentPrevious, leave]);
  await page.getByRole('button', { name: 'Presenter mode' }).click();
  await expect(page.getByRole('button', { name: 'Leave presenter mode' })).toHaveAttribute(
    'aria-keyshortcuts',
    shortcutsOf([leave]),
  );
  await page.keyboard.press('Escape');
  await page.goto('/#lesson=gradient-descent.direction');
  await expectKeys(page.getByRole('slider', { name: 'Direction of u' }), DIAL_COMMANDS);

  await page.goto('/#lesson=momentum.gentle-slopes');
  await expectKeys(page.getByRole('slider', { name: /^Your mark/ }), HANDLE_COMMANDS, ANSWER_COMMANDS);
  await page.goto('/#lesson=momentum.still-faster');
  const knot = page.getByRole('slider', { name: /^Your curve for Momentum/ }).first();
  await expectKeys(knot, KNOT_COMMANDS, ANSWER_COMMANDS);

  const unchecked = COMMAND_GROUPS.filter(({ commands }) => !commands.every((each) => checked.has(each)));
  // With one run there is no button for where runs part.
  expect(unchecked.map(({ title }) => title)).toEqual([
    'While two runs or more are shown',
    'Everywhere in the page',
  ]);
});
