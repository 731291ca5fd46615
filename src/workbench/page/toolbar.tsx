import { useRef, type ReactElement } from "react";
import { fileProblem } from "../files/index";
import { THEMES, type WorkbenchSettings } from "./settings";
import type { WorkbenchTexts } from "./texts";
import type { Workbench } from "./workbench";

interface ToolbarProps {
  readonly texts: WorkbenchTexts;
  readonly settings: WorkbenchSettings;
  readonly requirementSets: readonly string[];
  readonly workbench: Workbench | null;
  readonly onChange: (part: Partial<WorkbenchSettings>) => void;
  readonly onStatus: (status: string) => void;
}

/** The workbench's own buttons: files, undo, language, theme, requirement set. */
export function Toolbar({ texts, settings, requirementSets, workbench, onChange, onStatus }: ToolbarProps): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  const attempt = (work: () => Promise<string>): void => {
    work().then(onStatus, (error: unknown) => onStatus(texts.failed(error instanceof Error ? error.message : String(error))));
  };
  /** False where the user would lose changes and does not want to. */
  const mayReplace = (): boolean => !workbench?.hasUnsavedChanges || window.confirm(texts.discard(workbench.fileName));
  const open = async (file: File): Promise<string> => {
    if (!mayReplace()) return texts.ready;
    onStatus(texts.opening(file.name));
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      await workbench?.openBytes(bytes, file.name);
    } catch (error) {
      return fileProblem(error, file.name)[settings.locale === "en-US" ? "en" : "zh"];
    }
    return texts.opened(file.name);
  };
  const save = async (): Promise<string> => {
    if (!workbench) return "";
    const name = workbench.fileName;
    download(await workbench.saveBytes(), name);
    workbench.markSaved();
    return texts.saved(name);
  };
  const openSample = async (): Promise<string> => {
    if (!mayReplace()) return texts.ready;
    await workbench?.openSample();
    return texts.opened(texts.sample);
  };
  const off = workbench === null;
  return (
    <div className="wb-toolbar" role="group" aria-label={texts.title}>
      <input
        ref={chooser} type="file" hidden accept=".xlsx" data-testid="file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) attempt(() => open(file));
          event.target.value = "";
        }}
      />
      <button type="button" disabled={off} onClick={() => chooser.current?.click()}>{texts.open}</button>
      <button type="button" disabled={off} data-testid="save" onClick={() => attempt(save)}>{texts.save}</button>
      <span className="wb-gap" />
      <button type="button" disabled={off} onClick={() => attempt(openSample)}>{texts.sample}</button>
      <button type="button" disabled={off} onClick={() => { if (mayReplace()) workbench?.openBlank(); }}>{texts.blank}</button>
      <span className="wb-gap" />
      <button type="button" disabled={off} onClick={() => workbench?.grid.undo()}>{texts.undo}</button>
      <button type="button" disabled={off} onClick={() => workbench?.grid.redo()}>{texts.redo}</button>
      <span className="wb-fill" />
      <label>{texts.language}
        <select value={settings.locale} disabled={off} onChange={(event) => onChange({ locale: event.target.value === "en-US" ? "en-US" : "zh-CN" })}>
          <option value="zh-CN">中文</option>
          <option value="en-US">English</option>
        </select>
      </label>
      <label>{texts.theme}
        <select value={settings.theme} onChange={(event) => onChange({ theme: event.target.value as WorkbenchSettings["theme"] })}>
          {THEMES.map((theme) => <option key={theme} value={theme}>{texts.themes[theme]}</option>)}
        </select>
      </label>
      <label>{texts.requirementSet}
        <select value={settings.requirementSet} disabled={off} onChange={(event) => onChange({ requirementSet: event.target.value })}>
          {requirementSets.map((level) => <option key={level} value={level}>ExcelApi {level}</option>)}
        </select>
      </label>
    </div>
  );
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
