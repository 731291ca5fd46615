import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { useSpeech } from "../texts/index";

/** A message in the pane's flow. What must be heard at once is said by a live region as well: see `WriteStatus`. */
export const Notice = ({ intent, title, children, actions, onClose }: {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}) => {
  const { texts } = useSpeech();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children !== undefined && children !== null && <div>{children}</div>}
      </MessageBarBody>
      {(actions !== undefined || onClose !== undefined) && (
        <MessageBarActions
          {...(onClose === undefined ? {} : { containerAction: <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={texts.frame.close} onClick={onClose} /> })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
};
