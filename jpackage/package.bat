@echo off
rem Packages the program with its own Java runtime.
rem usage: jpackage\package.bat app-image ^| msi ^| exe     after: mvn -DskipTests package
setlocal
cd /d "%~dp0.."
set TYPE=%1
if "%TYPE%"=="" set TYPE=app-image
if not exist target\dist\lib (
  echo target\dist is missing: run mvn -DskipTests package first 1>&2
  exit /b 2
)
if "%JAVA_HOME%"=="" (
  echo Set JAVA_HOME to a JDK 25 1>&2
  exit /b 2
)
for /f "tokens=3 delims=<>" %%v in ('findstr /r /c:"^  <version>" pom.xml') do set VERSION=%%v

rem everything but JavaFX, which is linked into the runtime, and the cache, which belongs to another one
if exist target\jpackage-input rmdir /s /q target\jpackage-input
if exist target\packages\%TYPE% rmdir /s /q target\packages\%TYPE%
mkdir target\jpackage-input
copy /y target\dist\lib\*.jar target\jpackage-input >nul

set OPTIONS=@jpackage/common.options @jpackage/windows.options
if not "%TYPE%"=="app-image" set OPTIONS=%OPTIONS% @jpackage/windows-installer.options
"%JAVA_HOME%\bin\jpackage" --type %TYPE% --dest target\packages\%TYPE% --app-version %VERSION% %OPTIONS%
