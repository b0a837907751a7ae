'use client';

/** Where people choose how the app looks: at once, and for a year on this computer. */
import { useEffect, useState } from 'react';
import { LOOK_COOKIE, type Look, lookOf, looks, TEXT_COOKIE, type TextSize, textOf, texts } from './looks';
import { remember } from './remember';

export function LookMenu() {
  const [look, setLook] = useState<Look>('light');
  const [text, setText] = useState<TextSize>('normal');
  useEffect(() => {
    const { dataset } = document.documentElement;
    setLook(lookOf(dataset['look']));
    setText(textOf(dataset['text']));
  }, []);
  const chooseLook = (next: Look) => {
    setLook(next);
    document.documentElement.dataset['look'] = next;
    remember(LOOK_COOKIE, next);
  };
  const chooseText = (next: TextSize) => {
    setText(next);
    document.documentElement.dataset['text'] = next;
    remember(TEXT_COOKIE, next);
  };
  return (
    <details className="look-menu">
      <summary>显示</summary>
      <div>
        <Choices name="look" label="颜色" choices={looks} chosen={look} onChoose={chooseLook} />
        <Choices name="text" label="字号" choices={texts} chosen={text} onChoose={chooseText} />
      </div>
    </details>
  );
}

function Choices<Key extends string>({
  name,
  label,
  choices,
  chosen,
  onChoose,
}: {
  name: string;
  label: string;
  choices: Readonly<Record<Key, string>>;
  chosen: Key;
  onChoose: (key: Key) => void;
}) {
  return (
    <fieldset>
      <legend className="font-bold">{label}</legend>
      {keysOf(choices).map((key) => (
        <label key={key} className="choice">
          <input type="radio" name={`choose-${name}`} checked={key === chosen} onChange={() => onChoose(key)} />
          {choices[key]}
        </label>
      ))}
    </fieldset>
  );
}

function keysOf<Key extends string>(choices: Readonly<Record<Key, string>>): Key[] {
  const isKey = (key: string): key is Key => key in choices;
  return Object.keys(choices).filter(isKey);
}
