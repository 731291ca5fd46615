import type { RestoreLimit, SheetOverview, WorkbookPortError, WriteFailure, WriteSubject } from "../../application/index";

/** Ids of the pane's views; each has a name here, an icon and a component in `app/views.ts`. */
export type ViewId = "start" | "payroll" | "import" | "goal-sheets" | "reconcile" | "formula-review" | "handover" | "settings" | "capabilities";

/** What a sheet is for, as the pane names it. */
export type SheetPurposeId = NonNullable<SheetOverview["purpose"]>;

/**
 * Every text of the pane. The two languages implement this type, so that a text that is missing in one does not
 * compile. Amounts and counts arrive as printed texts: the dictionary joins words and never formats numbers.
 */
export interface Texts {
  readonly product: string;
  readonly views: Readonly<Record<ViewId, string>>;
  readonly frame: {
    readonly navigation: string;
    readonly close: string;
    readonly retry: string;
    readonly refresh: string;
    readonly loading: string;
    readonly listSeparator: string;
    readonly goTo: (place: string) => string;
    /** Above a list of sheets. */
    readonly unreadTitle: (count: string) => string;
    readonly cannotShow: (reason: string) => string;
    readonly viewFailed: string;
    readonly viewStopped: string;
    /** Above what was read at a time, where a later reading gave nothing. */
    readonly shownAsOf: (time: string) => string;
    readonly refreshStopped: string;
    readonly refreshFailed: (reason: string) => string;
    readonly readAgain: string;
    /** Names the link to the guide; it opens another window. */
    readonly helpOn: (view: string) => string;
    readonly newWindow: string;
  };
  readonly outside: {
    readonly title: string;
    readonly noOffice: string;
    readonly noExcel: string;
    readonly tooOld: string;
    readonly whatToDo: string;
  };
  readonly firstRun: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly dismiss: string;
  };
  readonly start: {
    readonly payrollTitle: string;
    readonly payrollMissing: string;
    readonly payrollSummary: (projects: string, people: string) => string;
    readonly allAgree: string;
    readonly toLookAt: (count: string) => string;
    readonly openPayroll: string;
    readonly openErrors: (errors: string, warnings: string) => string;
    readonly noErrors: (warnings: string) => string;
    readonly openReconcile: string;
    readonly actionsTitle: string;
    readonly sample: string;
    readonly sampleHint: string;
    readonly empty: string;
    readonly emptyHint: string;
    readonly emptyExists: string;
    readonly fromSelection: string;
    readonly fromSelectionHint: string;
    readonly importText: string;
    readonly importTextHint: string;
    readonly sheetsTitle: string;
    readonly noSheets: string;
    readonly otherSheets: (count: string) => string;
    readonly purposes: Readonly<Record<SheetPurposeId, string>>;
    readonly writesTitle: string;
    readonly noWrites: string;
    readonly undo: string;
    readonly journalNewer: string;
    /** A write that stopped half way: by a closed pane, or because restoring failed too. */
    readonly begunTitle: (subject: string) => string;
    readonly begunText: string;
    readonly takeBackBegun: string;
    readonly undoOf: (subject: string) => string;
    readonly redo: string;
    readonly redoOf: (subject: string) => string;
    readonly writeStates: Readonly<Record<"begun" | "done" | "taken-back", string>>;
    readonly writeDetails: (when: string, cells: string) => string;
    readonly showAllWrites: (count: string) => string;
  };
  readonly payroll: {
    readonly total: string;
    readonly yuan: string;
    readonly headcount: (count: string) => string;
    readonly headcountAndProjects: (people: string, projects: string, year: string | null) => string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly insertEmpty: string;
    readonly insertSample: string;
    readonly addSelected: string;
    readonly addSelectedHint: string;
    readonly parameters: string;
    readonly freeze: string;
    readonly freezeHint: string;
    readonly rebuild: string;
    readonly rebuildHint: string;
    readonly rebuildAdvice: string;
    readonly styleTitle: string;
    readonly styles: Readonly<Record<"native" | "functions" | "values" | "mixed", string>>;
    readonly styleHints: Readonly<Record<"native" | "functions", string>>;
    readonly styleNow: (style: string) => string;
    readonly costByPart: string;
    readonly plotTable: string;
    readonly part: string;
    readonly share: string;
    readonly amount: string;
    readonly project: string;
    readonly projects: string;
    readonly projectName: (number: string, name: string) => string;
    readonly lineFactors: (people: string, months: string) => string;
    readonly wageRate: (wage: string) => string;
    readonly implied: string;
    readonly lineLabel: (category: string, group: string | null) => string;
    readonly group: (group: string) => string;
    /** Beside a total that leaves lines out, since they cannot be read or computed. */
    readonly totalWithout: (count: string) => string;
    readonly unreadableTitle: (sheet: string) => string;
    readonly unreadableText: string;
    readonly linesWithProblems: (count: string) => string;
    readonly showMore: (count: string) => string;
    readonly statedTitle: string;
    readonly noStated: string;
    readonly stated: string;
    readonly computed: string;
    readonly difference: string;
    readonly verdicts: Readonly<Record<"equal" | "rounded" | "different" | "unknown", string>>;
    readonly verdictCount: (verdict: string, count: string) => string;
    readonly unknownComputed: string;
    readonly showAgreeing: (count: string) => string;
    readonly hideAgreeing: string;
    readonly problemsTitle: (count: string) => string;
    readonly refreshing: string;
    readonly valuesNote: string;
  };
  readonly subject: (subject: WriteSubject) => string;
  readonly write: {
    readonly preparing: string;
    readonly waitsForCell: string;
    readonly previewTitle: string;
    readonly sheetsAdded: (names: string) => string;
    readonly sheetsDeleted: (names: string) => string;
    readonly cellsChanged: (count: string) => string;
    readonly cellsOfYours: (count: string) => string;
    readonly formatsOnly: string;
    /** Besides cells, the looks of sheets that stay are set anew. */
    readonly formatsToo: (sheets: string) => string;
    /** Names or rules for entries change, and no cell. */
    readonly outsideOnly: string;
    readonly noted: string;
    readonly limitsTitle: string;
    readonly limits: Readonly<Record<RestoreLimit, string>>;
    readonly overwriteTitle: (count: string) => string;
    readonly otherFormTitle: (count: string) => string;
    readonly undoConflictTitle: (count: string) => string;
    readonly overwriteConfirm: (count: string) => string;
    readonly otherFormConfirm: (count: string) => string;
    readonly undoConflictConfirm: (count: string) => string;
    readonly overwriteMark: string;
    /** Above a list of formulas that a handover cannot take out. */
    readonly remainsTitle: (count: string) => string;
    readonly remains: Readonly<Record<"name" | "validation" | "conditional-format" | "table-column" | "rules", (place: string, equal: string | null) => string>>;
    readonly obstacleTitle: string;
    readonly obstacles: Readonly<Record<"protected" | "merged" | "unread" | "text-too-long", (place: string) => string>>;
    readonly changesTitle: string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly blank: string;
    readonly trueWord: string;
    readonly falseWord: string;
    readonly page: (from: string, to: string, total: string) => string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly onlyOverwrites: string;
    readonly write: string;
    readonly takeBack: string;
    readonly cancel: string;
    readonly progressTitle: string;
    readonly progress: (percent: string) => string;
    readonly stop: string;
    readonly stopping: string;
    readonly done: (subject: string, cells: string) => string;
    readonly undone: (subject: string) => string;
    /** The audit trail's sheet was made, the first time or anew. */
    readonly trailMade: (sheet: string) => string;
    readonly undo: string;
    readonly nothingToDo: (subject: string) => string;
    readonly failedTitle: (subject: string) => string;
    readonly cancelledTitle: (subject: string) => string;
    readonly prepareFailedTitle: string;
    readonly stateRestored: string;
    readonly stateUntouched: string;
    readonly stateHalfWritten: string;
    readonly unreadableTitle: string;
    readonly unreadableText: string;
    readonly someUnreadable: (count: string) => string;
    /** How many more there are than the list shows. */
    readonly moreUnreadable: (count: string) => string;
    readonly nothingSelected: string;
    readonly noPayrollSheet: string;
    readonly noSafeFix: string;
    readonly noSafeFixText: string;
    /** The cells of a finding were changed since the review. */
    readonly changedSinceReview: string;
  };
  /** Why something did not happen. */
  readonly failures: Readonly<Record<FailureCode, (place: string | null) => string>>;
  readonly settings: {
    readonly language: string;
    readonly languages: Readonly<Record<"system" | "zh" | "en", string>>;
    readonly theme: string;
    readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
    readonly contrastNote: string;
    readonly showFirstRun: string;
    readonly auditTrail: string;
    readonly auditTrailHint: string;
    readonly auditTrailFailed: (reason: string) => string;
    readonly capabilities: string;
    readonly local: string;
  };
}

/** Why something did not happen: what the port says, and why a write does not take place. */
export type FailureCode =
  | WorkbookPortError["code"]
  | Exclude<WriteFailure["code"], "stopped">
  | "no-such-write"
  | "not-loaded";
