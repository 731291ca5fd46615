/** @jest-environment jsdom */
import { act } from "react";
import { createCellEdit } from "../../../src/taskpane/office/index";
import { createFakeServices, prepared } from "../support/fake-services";
import { openPane } from "../support/pane";
import { byRole, cleanUp, click, settle, shownText } from "../support/render";

afterEach(cleanUp);

const WAITS = "有单元格正在编辑：请按回车结束编辑";

it("says what a write waits for while a cell is being edited, and nothing when only reading waits", async () => {
  const cellEdit = createCellEdit();
  const fake = createFakeServices();
  let goOn = (): void => undefined;
  await openPane({ fake: { ...fake, prepare: () => new Promise((resolve) => { goOn = () => resolve({ kind: "ready", prepared: prepared(), problems: [] }); }) } as typeof fake, cellEdit });
  await act(async () => cellEdit.tell(true));
  expect(shownText()).not.toContain(WAITS);
  await act(async () => cellEdit.tell(false));
  await click(byRole("button", /^插入示例/));
  expect(shownText()).not.toContain(WAITS);
  await act(async () => cellEdit.tell(true));
  expect(shownText()).toContain(WAITS);
  await act(async () => {
    cellEdit.tell(false);
    goOn();
  });
  await settle();
  expect(byRole("dialog")).toBeTruthy();
  expect(shownText()).not.toContain(WAITS);
});

it("counts pieces of work that wait, so that the first that goes on does not end it", () => {
  const cellEdit = createCellEdit();
  const told: boolean[] = [];
  const end = cellEdit.listen(() => told.push(cellEdit.isWaiting()));
  for (const isWaiting of [true, true, false, false]) cellEdit.tell(isWaiting);
  end();
  cellEdit.tell(true);
  expect(told).toEqual([true, true, true, false]);
});
