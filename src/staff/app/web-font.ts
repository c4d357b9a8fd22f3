/** Chinese for machines that have none: the browser fetches only the pieces whose characters it meets. */
import '@fontsource-variable/noto-sans-sc/wght.css'
