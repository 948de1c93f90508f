@echo off
rem The command line in the integrated terminal of the editor, run by its own Node.
setlocal
set ELECTRON_RUN_AS_NODE=1
if not defined ASSAYML_NODE set ASSAYML_NODE=node
"%ASSAYML_NODE%" "%~dp0..\cli.js" %*
