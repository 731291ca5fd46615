/** @jest-environment jsdom */
import { createFakeServices, type FakeServices } from "../support/fake-services";
import { openPane } from "../support/pane";
import { byRole, cleanUp, click, settle, shownText } from "../support/render";

afterEach(cleanUp);

const NAME = "在「操作记录」工作表中记下每次写入";
const theSwitch = (): HTMLInputElement => byRole("checkbox", NAME) as HTMLInputElement;
const open = async (more: Partial<FakeServices> = {}): Promise<FakeServices> => {
  const fake = Object.assign(createFakeServices(), more);
  await openPane({ fake, initialView: "settings" });
  await settle();
  return fake;
};

describe("the switch of the audit trail", () => {
  it.each([true, false])("shows what this workbook says: %s", async (keepsAuditTrail) => {
    await open({ keepsAuditTrail });
    expect(theSwitch().checked).toBe(keepsAuditTrail);
  });

  it("keeps the choice in the workbook, both ways", async () => {
    const fake = await open();
    await click(theSwitch());
    expect([theSwitch().checked, fake.keepsAuditTrail]).toEqual([false, false]);
    await click(theSwitch());
    expect([theSwitch().checked, fake.keepsAuditTrail]).toEqual([true, true]);
  });

  it("waits until the workbook has been read", async () => {
    let answer: (isKept: boolean) => void = () => undefined;
    await open({ auditTrail: { isKept: () => new Promise((resolve) => { answer = resolve; }), keep: async () => undefined } });
    expect(theSwitch().disabled).toBe(true);
    answer(true);
    await settle();
    expect([theSwitch().disabled, theSwitch().checked]).toEqual([false, true]);
  });

  it("goes back and says why where the choice could not be kept", async () => {
    await open({
      auditTrail: { isKept: async () => true, keep: () => Promise.reject(new Error("no")) },
      failureOf: () => ({ code: "cell-edit-mode", place: null, detail: "" }),
    });
    await click(theSwitch());
    expect(theSwitch().checked).toBe(true);
    expect(shownText()).toContain("未能保存这项设置：正在编辑单元格");
  });
});
