import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { Preferences, PreferenceValues } from "./preferences";

interface PreferencesInUse {
  readonly values: PreferenceValues;
  readonly change: (part: Partial<PreferenceValues>) => void;
}

const PreferencesContext = createContext<PreferencesInUse | null>(null);

/** Gives its children the user's choices and a way to change them. */
export const PreferencesProvider = ({ preferences, children }: { readonly preferences: Preferences; readonly children: ReactNode }) => {
  const [values, setValues] = useState(preferences.read);
  const change = useCallback((part: Partial<PreferenceValues>) => {
    const next = { ...preferences.read(), ...part };
    preferences.write(next);
    setValues(next);
  }, [preferences]);
  const inUse = useMemo(() => ({ values, change }), [values, change]);
  return <PreferencesContext.Provider value={inUse}>{children}</PreferencesContext.Provider>;
};

/** The user's choices. */
export const usePreferences = (): PreferencesInUse => {
  const inUse = useContext(PreferencesContext);
  if (inUse === null) throw new Error("usePreferences needs a PreferencesProvider around it");
  return inUse;
};
