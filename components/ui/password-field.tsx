'use client';

/** A password that somebody chooses: typed once, for it can be looked at. */
import { useState } from 'react';
import { boxClass, described, Field, fieldWidths } from './field';
import { useFormField } from './form-context';
import { useIsHydrated } from './use-is-hydrated';

export function PasswordField({ name, label, hint }: { name: string; label: string; hint: string }) {
  const { value, error, id } = useFormField(name);
  const [isShown, setShown] = useState(false);
  const isHydrated = useIsHydrated();
  return (
    <Field {...{ id, label, hint, optional: false, error }}>
      <div className="flex flex-wrap items-center gap-4">
        <input
          {...described(id, hint, error)}
          name={name}
          type={isShown ? 'text' : 'password'}
          required
          autoComplete="new-password"
          autoCapitalize="off"
          spellCheck={false}
          defaultValue={error ? undefined : value}
          className={`${boxClass(error)} ${fieldWidths.half}`}
        />
        {/* Without the page's script there is nothing that it could do. */}
        <label className={`choice ${isHydrated ? '' : 'invisible'}`}>
          <input type="checkbox" checked={isShown} onChange={({ target }) => setShown(target.checked)} />
          显示密码
        </label>
      </div>
    </Field>
  );
}
