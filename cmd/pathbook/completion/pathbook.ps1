# Completion of pathbook for PowerShell: pathbook completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName pathbook -ScriptBlock {
  param($word, $ast, $position)
  $flags = @{
{{- range .}}{{if .Flags}}
    '{{.Name}}' = '{{if .Inner}}{{join .Inner "', '"}}', '{{end}}{{join .FlagNames "', '"}}'
{{- end}}{{end}}
  }
  $typed = $ast.CommandElements
  $offer = if ($typed.Count -le 1 -or ($typed.Count -eq 2 -and $word)) { '{{range $i, $c := .}}{{if $i}}', '{{end}}{{$c.Name}}{{end}}' } else { $flags["$($typed[1])"] }
  $asks = @{
{{- range .}}{{if .Asks}}
    '{{.Name}}' = '{{.Asks}}'
{{- end}}{{end}}
  }["$($typed[1])"]
  if ($asks -and -not $word.StartsWith('-')) { $offer = pathbook completion $asks }
  $offer | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
