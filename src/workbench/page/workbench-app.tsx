import { useEffect, useRef, useState, type PointerEvent, type ReactElement } from "react";
import { keepSettings, PANE_WIDTHS, REQUIREMENT_SETS, type WorkbenchSettings } from "./settings";
import { TEXTS } from "./texts";
import { Toolbar } from "./toolbar";
import { MissingMembers } from "./missing-members";
import { Ribbon } from "./ribbon";
import { useDark } from "./use-dark";
import { Workbench } from "./workbench";

export interface WorkbenchAppProps {
  readonly initial: WorkbenchSettings;
  /** Called once, when grid and pane are there. */
  readonly onReady: (workbench: Workbench) => void;
}

/** The page: ribbon and toolbar above, grid on the left, the add-in's pane on the right. */
export function WorkbenchApp({ initial, onReady }: WorkbenchAppProps): ReactElement {
  const [settings, setSettings] = useState(initial);
  const [workbench, setWorkbench] = useState<Workbench | null>(null);
  const [status, setStatus] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const isDark = useDark(settings.theme);
  const shownTheme = settings.theme === "contrast" ? "contrast" : isDark ? "dark" : "light";
  const texts = TEXTS[settings.locale === "en-US" ? "en" : "zh"];

  useEffect(() => {
    if (!grid.current || !pane.current) return;
    Workbench.start(grid.current, pane.current, initial, isDark).then(
      async (started) => {
        setWorkbench(started);
        if (initial.book === "blank") started.openBlank();
        else {
          await started.openSample().catch((error: unknown) => {
            started.openBlank();
            setStatus(texts.failed(reason(error)));
          });
        }
        onReady(started);
      },
      (error: unknown) => setStatus(texts.failed(reason(error))),
    );
    // Started once: later changes go through the workbench's own methods.
  }, []);

  useEffect(() => {
    document.documentElement.lang = settings.locale;
    document.title = `${texts.title} · ${workbench?.manifest.name ?? ""}`;
    keepSettings(settings, window.localStorage);
  }, [settings, texts, workbench]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = shownTheme;
    workbench?.setDark(isDark);
  }, [isDark, shownTheme, workbench]);
  useEffect(() => workbench?.grid.on(({ kind }) => {
    if (kind === "selected" || kind === "activated") setMessage(workbench.selectedMessage());
  }), [workbench]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (workbench?.hasUnsavedChanges) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [workbench]);

  const change = (part: Partial<WorkbenchSettings>): void => {
    setSettings((now) => ({ ...now, ...part }));
    if (part.locale) void workbench?.setLocale(part.locale);
    if (part.requirementSet) workbench?.setRequirementSet(part.requirementSet);
  };

  return (
    <div className="wb" style={{ ["--pane-width" as string]: `${settings.paneWidth}px` }}>
      <header className="wb-head">
        <Toolbar texts={texts} settings={settings} requirementSets={REQUIREMENT_SETS} workbench={workbench} onChange={change} onStatus={setStatus} />
        {workbench && <Ribbon workbench={workbench} texts={texts} />}
      </header>
      <main className="wb-main">
        <div className="wb-grid" ref={grid} role="region" aria-label={texts.grid} />
        <Splitter label={texts.resize} width={settings.paneWidth} onWidth={(paneWidth) => change({ paneWidth })} />
        <aside className="wb-pane" ref={pane} aria-label={texts.pane} />
      </main>
      <footer className="wb-foot">
        <span className={message ? "wb-message" : "wb-status"} role="status">{message ? `${texts.cellMessage}${message}` : status || texts.ready}</span>
        {workbench && <MissingMembers host={workbench.host} texts={texts} />}
      </footer>
    </div>
  );
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const STEP = 10;

function Splitter({ label, width, onWidth }: { readonly label: string; readonly width: number; readonly onWidth: (width: number) => void }): ReactElement {
  const within = (value: number) => Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, Math.round(value)));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(within(window.innerWidth - event.clientX));
  };
  return (
    <div
      className="wb-splitter" role="separator" aria-orientation="vertical" aria-label={label} tabIndex={0}
      aria-valuenow={width} aria-valuemin={PANE_WIDTHS.least} aria-valuemax={PANE_WIDTHS.most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") onWidth(within(width + STEP));
        if (event.key === "ArrowRight") onWidth(within(width - STEP));
        if (event.key === "Home") onWidth(PANE_WIDTHS.most);
        if (event.key === "End") onWidth(PANE_WIDTHS.least);
      }}
    />
  );
}
