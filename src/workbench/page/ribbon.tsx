import type { ReactElement } from "react";
import type { ManifestControl } from "./manifest";
import type { WorkbenchTexts } from "./texts";
import type { Workbench } from "./workbench";

/** The add-in's ribbon groups and its context menu entries, as its manifest has them. */
export function Ribbon({ workbench, texts }: { readonly workbench: Workbench; readonly texts: WorkbenchTexts }): ReactElement {
  const { groups, menu } = workbench.manifest;
  const all = menu.length > 0 ? [...groups, { label: texts.menu, controls: menu }] : groups;
  return (
    <div className="wb-ribbon">
      {all.map((group) => (
        <div key={group.label} className="wb-group" role="group" aria-label={group.label}>
          <div className="wb-controls">
            {group.controls.map((control) => <RibbonButton key={control.id} control={control} onPress={() => workbench.press(control)} />)}
          </div>
          <div className="wb-group-label" aria-hidden="true">{group.label}</div>
        </div>
      ))}
    </div>
  );
}

function RibbonButton({ control, onPress }: { readonly control: ManifestControl; readonly onPress: () => void }): ReactElement {
  return (
    <button type="button" className="wb-ribbon-button" data-control={control.id} title={control.tip} onClick={onPress}>
      <img src={control.icon} alt="" width={32} height={32} />
      <span>{control.label}</span>
    </button>
  );
}
