/**
 * What a public form brings along unseen: its key, the version of the notice it shows, and a field that nobody sees, hears or reaches with the keyboard.
 * Programs that fill in everything fill it in too.
 */
export function FormKey({ value, notice }: { value: string; notice: string }) {
  return (
    <>
      <input type="hidden" name="key" value={value} />
      <input type="hidden" name="notice" value={notice} />
      <div hidden>
        <label htmlFor="c-website">网址（请不要填写）</label>
        <input id="c-website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
    </>
  )
}
