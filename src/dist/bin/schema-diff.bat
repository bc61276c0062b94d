@echo off
rem Starts Schema Diff Explorer with a JDK 25 or newer: the one in JAVA_HOME, else the one on the PATH,
rem else the one that built this distribution. SCHEMA_DIFF_OPTS may hold further options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion

set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
if not defined JAVA if exist "%LIB%\built-with" (
  for /f "usebackq delims=" %%H in ("%LIB%\built-with") do call :try "%%H\bin\java.exe"
)
if not defined JAVA (
  echo schema-diff needs a JDK 25 or newer. Set JAVA_HOME to one, or put its java on the PATH. 1>&2
  exit /b 2
)

set "WINDOW="
if "%~1"=="" set "WINDOW=1"
if "%~1"=="open" set "WINDOW=1"
if "%~1"=="demo" set "WINDOW=1"
if defined WINDOW (
  "%JAVA%" -XX:AOTCache="%LIB%\window.aot" -Xlog:disable --module-path "%LIB%\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics %SCHEMA_DIFF_OPTS% -jar "%LIB%\schema-diff.jar" %*
) else (
  "%JAVA%" -XX:AOTCache="%LIB%\schema-diff.aot" -Xlog:disable -XX:+UseParallelGC -Xmn64m -XX:-UseAdaptiveSizePolicy -XX:MaxTenuringThreshold=1 -XX:+UseCompactObjectHeaders -XX:-UseCodeCacheFlushing -XX:SweeperThreshold=100 -XX:MetaspaceSize=96m -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -Djava.awt.headless=true %SCHEMA_DIFF_OPTS% -jar "%LIB%\schema-diff.jar" %*
)
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release" 2^>nul') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ 25 set "JAVA=%~1"
)
exit /b
