import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/es/locale/index.js'
import * as chinese from 'antd/es/locale/zh_CN.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './style/index.css'
import { list, router } from './app/router.tsx'
import { theme } from './app/theme.ts'
import { DrawingContext } from './fields/face.ts'
import { Shown } from './fields/faces.tsx'
import { FieldRow } from './forms/field-row.tsx'

/** antd's locale files are typed as CommonJS and built as modules; both have the words under `default`. */
const words = chinese.default as unknown as Locale

/** Parts draw fields of every kind through this; see fields/face.ts. */
const drawing = { Row: FieldRow, Shown }

const client = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false } },
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its root element')
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={words} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={client}>
        <DrawingContext value={drawing}>
          <RouterProvider router={router} />
        </DrawingContext>
      </QueryClientProvider>
    </ConfigProvider>
  </StrictMode>,
)

// The faces of the web font are a long list that the first page does not need.
void import('./app/web-font.ts')
setTimeout(() => void list.preload?.(), 1500)
