import { COMMANDS } from "../../../src/taskpane/commands/index";
import { connectRibbon, createCommands, type Command } from "../../../src/taskpane/office/index";

const settle = async () => { for (let round = 0; round < 5; round += 1) await Promise.resolve(); };

describe("commands", () => {
  it("wait until the pane listens", () => {
    const commands = createCommands();
    const heard: Command[] = [];
    commands.give({ kind: "show", view: "payroll" });
    commands.listen((command) => heard.push(command));
    commands.give({ kind: "add-selected-lines" });
    expect(heard).toEqual([{ kind: "show", view: "payroll" }, { kind: "add-selected-lines" }]);
  });

  it("wait again once nobody listens", () => {
    const commands = createCommands();
    const stop = commands.listen(() => { throw new Error("gone"); });
    stop();
    const heard: Command[] = [];
    commands.give({ kind: "show", view: "start" });
    commands.listen((command) => heard.push(command));
    expect(heard).toHaveLength(1);
  });

  it("are one for each view with a ribbon button, and one for the context menu", () => {
    expect(COMMANDS).toEqual({
      showStart: { kind: "show", view: "start" },
      showPayroll: { kind: "show", view: "payroll" },
      showImport: { kind: "show", view: "import" },
      showGoalSheets: { kind: "show", view: "goal-sheets" },
      showReconcile: { kind: "show", view: "reconcile" },
      showFormulaReview: { kind: "show", view: "formula-review" },
      addSelectedLines: { kind: "add-selected-lines" },
    });
  });
});

describe("the ribbon", () => {
  const connect = (showPane: () => Promise<void>) => {
    const handlers = new Map<string, (event: { completed: () => void }) => void>();
    const commands = createCommands();
    const heard: Command[] = [];
    commands.listen((command) => heard.push(command));
    connectRibbon({ associate: (name, handler) => handlers.set(name, handler), showPane }, commands, COMMANDS);
    return { handlers, heard };
  };

  it("shows the pane, gives the command and lets the host go on", async () => {
    let shown = 0;
    const completed = jest.fn();
    const { handlers, heard } = connect(async () => { shown += 1; });
    handlers.get("showPayroll")?.({ completed });
    await settle();
    expect({ shown, heard }).toEqual({ shown: 1, heard: [{ kind: "show", view: "payroll" }] });
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("lets the host go on even where the pane cannot be shown", async () => {
    const completed = jest.fn();
    const { handlers, heard } = connect(() => Promise.reject(new Error("shown already")));
    handlers.get("addSelectedLines")?.({ completed });
    await settle();
    expect(heard).toEqual([{ kind: "add-selected-lines" }]);
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
